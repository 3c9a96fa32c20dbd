using System.Runtime.CompilerServices;

namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>For methods that loop long but are called once: the runtime would interpret its way up to fast code only when all is done.</summary>
internal static class OnceButLong
{
    public const MethodImplOptions Run = MethodImplOptions.AggressiveOptimization;
}
