using System.Text.RegularExpressions;
using Bot.App.Settings;
using Bot.Storage;
using Bot.TelegramChat;

namespace Bot.Tests.Deploy;

/// <summary>What deploy/ says of the program is true of it.</summary>
public partial class DeployTests
{
    private static string Unit { get; } = File.ReadAllText(Repository.Path("deploy", "bot.service"));

    private static string Dockerfile { get; } = File.ReadAllText(Repository.Path("deploy", "Dockerfile"));

    private static readonly Dictionary<string, Type> Sections = new()
    {
        [IndexSettings.Section] = typeof(IndexSettings),
        [StorageOptions.Section] = typeof(StorageOptions),
        [TelegramOptions.Section] = typeof(TelegramOptions),
    };

    [Fact]
    public void Every_setting_named_exists()
    {
        var names = SettingPattern().Matches(Unit + Dockerfile).Select(match => (Section: match.Groups[1].Value, Name: match.Groups[2].Value)).ToList();

        Assert.Contains(("Telegram", "Token"), names);
        Assert.Contains(("Storage", "Path"), names);
        Assert.All(names, name => Assert.NotNull(Sections[name.Section].GetProperty(name.Name)));
    }

    [Fact]
    public void Whatever_is_written_is_in_the_folder_that_is_kept()
    {
        Assert.All(WrittenPattern().Matches(Unit), match => Assert.StartsWith("/var/lib/bot/", match.Groups[1].Value));
        Assert.All(WrittenPattern().Matches(Dockerfile), match => Assert.StartsWith("/data/", match.Groups[1].Value));
        Assert.Equal(3, WrittenPattern().Count(Unit));
        Assert.Equal(3, WrittenPattern().Count(Dockerfile));
    }

    [Fact]
    public void The_program_that_is_started_is_the_one_that_is_published()
    {
        var name = typeof(AppSettings).Assembly.GetName().Name;

        Assert.Contains($"ExecStart=/opt/bot/{name} serve", Unit);
        Assert.Contains($"ENTRYPOINT [\"dotnet\", \"{name}.dll\", \"serve\"]", Dockerfile);
        Assert.Contains("dotnet publish src/Bot.App ", Dockerfile);
    }

    [Fact]
    public void Stopping_is_given_more_time_than_it_takes()
    {
        var seconds = int.Parse(TimeoutPattern().Match(Unit).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

        // The host waits ten seconds longer; the last poll may take five.
        Assert.True(seconds > new TelegramOptions().ShutdownSeconds + 15);
    }

    [Fact]
    public void What_is_copied_into_the_image_exists()
    {
        var files = CopyPattern().Matches(Dockerfile).SelectMany(match => match.Groups[1].Value.Split(' ')).ToList();

        Assert.Contains("appsettings.json", files);
        Assert.All(files, file => Assert.True(Path.Exists(Repository.Path(file)), file));
    }

    [GeneratedRegex("(Index|Storage|Telegram)__([A-Za-z]+)")]
    private static partial Regex SettingPattern();

    [GeneratedRegex("(?:Index__Folder|Index__Documents|Storage__Path)=(\\S+)")]
    private static partial Regex WrittenPattern();

    [GeneratedRegex("TimeoutStopSec=([0-9]+)")]
    private static partial Regex TimeoutPattern();

    /// <summary>From the sources, without the last word: that is where to.</summary>
    [GeneratedRegex("^COPY (?!--from)(.+) \\S+$", RegexOptions.Multiline)]
    private static partial Regex CopyPattern();
}
