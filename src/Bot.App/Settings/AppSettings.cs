using System.ComponentModel.DataAnnotations;
using Bot.Core.Answers;
using Bot.Files;
using Bot.LuceneIndex;
using Microsoft.Extensions.Configuration;

namespace Bot.App.Settings;

/// <summary>What <c>appsettings.json</c> and the environment say; checked, with defaults for what they leave out.</summary>
internal sealed record AppSettings(IConfiguration Configuration, string Root, IndexSettings Index, AnswerOptions Answer, SearchOptions Search, FileLimits Files)
{
    public const string FileName = "appsettings.json";

    public string IndexFolder => Path.GetFullPath(Index.Folder, Root);

    public string Seeds => Path.GetFullPath(Index.Seeds, Root);

    public string Documents => Path.GetFullPath(Index.Documents, Root);

    /// <summary>Other words for what people ask; see <see cref="Core.Search.Synonyms"/>.</summary>
    public string Synonyms => Path.Combine(Root, "synonyms.txt");

    /// <exception cref="SettingsException">A setting cannot be read, or is out of its range.</exception>
    public static AppSettings Load() => Load(FindRoot());

    /// <param name="root">The folder of appsettings.json; the file may be missing.</param>
    /// <exception cref="SettingsException">As above.</exception>
    internal static AppSettings Load(string root)
    {
        try
        {
            var configuration = new ConfigurationBuilder()
                .SetBasePath(root)
                .AddJsonFile(FileName, optional: true)
                .AddEnvironmentVariables()
                .Build();
            return new(
                configuration,
                root,
                Bind<IndexSettings>(configuration, IndexSettings.Section),
                Bind<AnswerOptions>(configuration, AnswerOptions.Section),
                Bind<SearchOptions>(configuration, SearchOptions.Section),
                Bind<FileLimits>(configuration, FileLimits.Section));
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{Path.Combine(root, FileName)} cannot be read: {(exception.InnerException ?? exception).Message.Split('\n')[0]} Correct it, or remove it to run with the defaults.", exception);
        }
    }

    /// <summary>The folder of appsettings.json: here, above here, or where the program lies; without one, here.</summary>
    private static string FindRoot() =>
        Above(System.IO.Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? System.IO.Directory.GetCurrentDirectory();

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, FileName)))
                return at.FullName;
        }

        return null;
    }

    private static T Bind<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        T bound;
        try
        {
            bound = configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"The setting {section} cannot be read: {exception.Message}", exception);
        }

        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(bound, new ValidationContext(bound), wrong, validateAllProperties: true)
            ? bound
            : throw new SettingsException($"A setting of {section} is out of range: {wrong[0].ErrorMessage}");
    }
}
