using System.Reflection;
using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The folders of Core, each knowing only those to its left; two in one place do not know one another.</summary>
    private static readonly string[][] Folders = [["Text"], ["Documents"], ["Passages"], ["Search"], ["Library", "Answers"], ["Evaluation"]];

    /// <summary>A project, and what of the others and of the packages it may reference.</summary>
    [Theory]
    [InlineData("Bot.Core")]
    [InlineData("Bot.Files", "Bot.Core")]
    [InlineData("Bot.LuceneIndex", "Bot.Core", "Lucene.Net", "Lucene.Net.Analysis.Common", "Lucene.Net.Analysis.SmartCn")]
    [InlineData("Bot.Storage", "Bot.Core")]
    [InlineData("Bot.TelegramChat", "Bot.Core", "Bot.Storage")]
    [InlineData("Bot.App", "Bot.Core", "Bot.Files", "Bot.LuceneIndex", "Bot.Storage", "Bot.TelegramChat")]
    [InlineData("Lucene.Net.Analysis.SmartCn", "Lucene.Net", "Lucene.Net.Analysis.Common")]
    public void A_project_knows_those_below_it_and_nobody_else(string project, params string[] allowed)
    {
        var path = Repository.Path("src", project, project + ".csproj");
        Assert.SkipUnless(File.Exists(path), $"{project} is not there yet.");
        string[] ours = [.. Directory.GetDirectories(Repository.Path("src")).Select(folder => Path.GetFileName(folder)!)];

        var references = References().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value)
            .Where(name => ours.Contains(name) || name.StartsWith("Lucene", StringComparison.Ordinal));

        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Core_knows_the_base_library_and_nothing_else()
    {
        var references = typeof(Core.Text.TextSpan).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    [Fact]
    public void A_folder_of_Core_knows_only_folders_to_its_left()
    {
        var left = new HashSet<string>();
        foreach (var side in Folders)
        {
            foreach (var folder in side)
            {
                foreach (var file in Directory.GetFiles(Repository.Path("src", "Bot.Core", folder), "*.cs", SearchOption.AllDirectories))
                {
                    var known = Uses().Matches(WithoutComments(file)).Select(match => match.Groups["folder"].Value);
                    Assert.Empty(known.Where(name => name != folder && !left.Contains(name)).Select(name => $"{file} knows {name}"));
                }
            }

            left.UnionWith(side);
        }

        Assert.Equal(Folders.SelectMany(side => side).Append("Data").Order(), SourceFolders("Bot.Core"));
    }

    [Theory]
    [InlineData("Lucene.Net", "Bot.LuceneIndex")]
    [InlineData("Telegram.Bot", "Bot.TelegramChat")]
    [InlineData("Microsoft.Data.Sqlite", "Bot.Storage")]
    [InlineData("Spectre.Console", "Bot.App")]
    public void A_package_has_one_user(string package, string user)
    {
        foreach (var project in Directory.GetDirectories(Repository.Path("src"), "Bot.*").Where(project => Path.GetFileName(project) is var name && name != user && name != "Bot.Training"))
        {
            foreach (var file in Sources(project))
                Assert.DoesNotMatch($@"\b(using|global::)\s*{Regex.Escape(package)}\b", File.ReadAllText(file));
        }
    }

    [Fact]
    public void No_type_of_Lucene_is_seen_outside_the_index()
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in typeof(LuceneIndex.PassageIndex).Assembly.GetExportedTypes())
        {
            IEnumerable<Type?> seen =
            [
                type.BaseType,
                .. type.GetInterfaces(),
                .. type.GetMethods(Declared).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
                .. type.GetConstructors(Declared).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType),
                .. type.GetProperties(Declared).Select(property => property.PropertyType),
                .. type.GetFields(Declared).Select(field => field.FieldType),
            ];
            Assert.DoesNotContain(seen, one => one?.FullName?.Contains("Lucene.Net", StringComparison.Ordinal) ?? false);
        }
    }

    [Fact]
    public void Namespaces_are_those_of_the_folders()
    {
        foreach (var project in Directory.GetDirectories(Repository.Path("src"), "Bot.*"))
        {
            foreach (var file in Sources(project))
            {
                var folders = Path.GetRelativePath(Repository.Path("src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
                if (Namespace().Match(File.ReadAllText(file)) is { Success: true } match)
                    Assert.True(folders == match.Groups["name"].Value, $"{file} is in the namespace {match.Groups["name"].Value}.");
            }
        }
    }

    [Fact]
    public void No_type_is_called_by_what_says_nothing()
    {
        // The analyzer has the names of Lucene's own classes (Utility).
        foreach (var file in Directory.GetDirectories(Repository.Path("src"), "Bot.*").SelectMany(Sources))
            Assert.DoesNotMatch(@"\b(class|record|struct|interface|enum) \w*(Manager|Helpers?|Utils?|Utilities|Constants|Base)\b", WithoutComments(file));
    }

    private static IEnumerable<string> Sources(string project) =>
        Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories).Where(file => Path.GetRelativePath(project, file) is var name && !name.StartsWith("obj", StringComparison.Ordinal) && !name.StartsWith("bin", StringComparison.Ordinal));

    private static IEnumerable<string> SourceFolders(string project) =>
        Directory.GetDirectories(Repository.Path("src", project)).Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj")).Order();

    /// <summary>A doc may name what the code must not use.</summary>
    private static string WithoutComments(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"Reference Include=""(?:[^""]*/)?(?<name>[^""/]+?)(?:\.csproj)?""")]
    private static partial Regex References();

    [GeneratedRegex(@"(?<!\.)\b(?:using Bot\.Core|Bot\.Core|Core)\.(?<folder>Text|Documents|Passages|Search|Library|Answers|Evaluation)\b")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
