namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>The data files inside this assembly.</summary>
internal static class EmbeddedData
{
    /// <returns>The bytes where the loaded assembly has them, without a copy; they live as long as it does.</returns>
    public static unsafe ReadOnlySpan<byte> Open(string name)
    {
        var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from {typeof(EmbeddedData).Assembly.Location}.");

        // The runtime documents embedded resources as UnmanagedMemoryStream; the assembly is never unloaded while its own code runs.
        var unmanaged = (UnmanagedMemoryStream)stream;
        return new ReadOnlySpan<byte>(unmanaged.PositionPointer, checked((int)unmanaged.Length));
    }
}
