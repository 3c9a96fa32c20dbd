namespace Bot.Tests.Commands;

/// <summary>What people see, kept in files: <c>BOT_UPDATE_GOLDEN=1 dotnet test</c> writes them anew, and the difference is looked at before it is committed.</summary>
internal static class Golden
{
    public static void Check(string name, string text)
    {
        var path = Repository.Path("tests", "data", "golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("BOT_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
