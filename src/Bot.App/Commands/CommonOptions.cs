using System.CommandLine;

namespace Bot.App.Commands;

/// <summary>Options that several commands take.</summary>
internal static class CommonOptions
{
    public static Option<string?> Index() => Path("--index", "The folder of the index", "DIR");

    /// <summary>A text that begins like an option is a slip of the fingers, not what somebody asks.</summary>
    public static void RefuseOptions(Argument argument) => argument.Validators.Add(static result =>
    {
        if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } token)
            result.AddError($"There is no option {token.Value} here.");
    });

    /// <summary>An option that names a file or a folder: an empty name is a slip, not a place.</summary>
    public static Option<string?> Path(string name, string description, string helpName)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
                result.AddError($"{name} takes the name of a {(helpName == "DIR" ? "folder" : "file")}.");
        });
        return option;
    }

    public static Option<bool> Json(string description) => new("--json") { Description = description };
}
