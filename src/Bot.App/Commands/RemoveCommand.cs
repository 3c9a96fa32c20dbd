using System.CommandLine;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.LuceneIndex;

namespace Bot.App.Commands;

/// <summary><c>remove ID…</c>: takes articles out of the index.</summary>
internal static class RemoveCommand
{
    public static Command Create(Func<AppSettings> settings, Screen screen)
    {
        var ids = new Argument<string[]>("ID") { Description = "Ids as 'articles' prints them", Arity = ArgumentArity.OneOrMore };
        var index = CommonOptions.Index();
        var command = new Command("remove", "Takes articles out of the index; their files stay") { ids, index };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(index) is { } given ? Path.GetFullPath(given) : settings().IndexFolder;
            var wanted = parsed.GetValue(ids) ?? [];
            using var segmenter = new SmartCnSegmenter();
            var unknown = new IndexUpdate(folder, segmenter).Remove(wanted);
            foreach (var id in unknown)
                screen.Error($"remove: there is no article {Visible.Line(id)}: see 'articles' for the ids.");
            screen.Raw.WriteLine($"{wanted.Distinct().Count() - unknown.Distinct().Count()} removed");
            return unknown.Count > 0 ? ExitCode.Error : ExitCode.Found;
        });
        return command;
    }
}
