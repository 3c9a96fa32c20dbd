using Bot.App.Settings;
using Bot.Files;

namespace Bot.App.Library;

/// <summary>
/// The index may not lie among articles: its files would be read as such, and every run would find new ones. Nor may the folders of articles lie in one
/// another: what lies in both would be indexed from both.
/// </summary>
internal static class FoldersApart
{
    /// <param name="index">The folder of the index, as a full path.</param>
    /// <exception cref="SettingsException">The index lies in a folder that the settings name, or one of these in the other.</exception>
    public static void Check(AppSettings settings, string index)
    {
        Check(index, settings.Seeds, "Index:Seeds");
        Check(index, settings.Documents, "Index:Documents");
        if (Place.IsIn(settings.Documents, settings.Seeds) || Place.IsIn(settings.Seeds, settings.Documents))
            throw new SettingsException($"Index:Seeds ({settings.Seeds}) and Index:Documents ({settings.Documents}) cannot lie in one another: set one of them to another folder");
    }

    /// <exception cref="ArticleFolderException">The index lies in a folder that somebody named.</exception>
    public static void Check(IEnumerable<ArticleFolder> sources, string index)
    {
        if (sources.FirstOrDefault(source => source.Files is null && Place.IsIn(index, source.Place)) is { } around)
            throw new ArticleFolderException($"The index cannot lie in {index}, among the articles of {around.Place}: name another folder with --index");
    }

    private static void Check(string index, string place, string setting)
    {
        if (Place.IsIn(index, place))
            throw new SettingsException($"The index cannot lie in {index}, among the articles of {place} ({setting}): set Index:Folder to another folder, or name one with --index");
    }
}
