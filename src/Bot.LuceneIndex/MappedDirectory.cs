using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.LuceneIndex;

/// <summary>The files of an index, each mapped into memory as a whole.</summary>
/// <remarks>
/// Lucene.NET's own MMapDirectory counts a reference up and down again, across all threads, for every byte that it reads: a third of a search,
/// and two threads wait for one another. Here a byte is a look at an address.
/// </remarks>
internal sealed class MappedDirectory : FSDirectory
{
    private MappedDirectory(string folder) : base(new DirectoryInfo(folder))
    {
    }

    /// <summary>Lucene's own choice where addresses have 32 bits: a large index does not fit into these.</summary>
    public static new Directory Open(string folder) => Environment.Is64BitProcess ? new MappedDirectory(folder) : FSDirectory.Open(folder);

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return new MappedInput(Path.Combine(Directory.FullName, name));
    }
}
