using System.CommandLine;

namespace Bot.App.Commands;

/// <summary>Options that several commands take.</summary>
internal static class CommonOptions
{
    public static Option<string?> Index() => new("--index") { Description = "The folder of the index", HelpName = "DIR" };

    public static Option<bool> Json(string description) => new("--json") { Description = description };
}
