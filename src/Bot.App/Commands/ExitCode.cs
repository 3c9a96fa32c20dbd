namespace Bot.App.Commands;

/// <summary>As grep's.</summary>
internal static class ExitCode
{
    public const int Found = 0;
    public const int NothingFound = 1;
    public const int Error = 2;
}
