namespace Bot.App.Settings;

/// <summary>A setting is wrong. The message is one line for people: what, where, what to do.</summary>
internal sealed class SettingsException : Exception
{
    public SettingsException(string message) : base(message)
    {
    }

    public SettingsException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
