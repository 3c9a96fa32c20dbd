using System.Collections.Frozen;

namespace Bot.Core.Search;

/// <summary>Words of talk that say nothing about what is asked: they point (那边, 他们), soften (老是, 稍微) or stand for any doing at all (弄, 搞). Simplified, with some of Cantonese.</summary>
/// <remarks>
/// Articles hardly write them, so that each would look like a rare word that was not found. Only whole words of the analyzer count: 搞 is left out,
/// 搞活 is not.
/// </remarks>
internal static class SpokenWords
{
    private static readonly FrozenSet<string> Words =
        (// Whom or what one points to.
         "他们 她们 它们 人家 咱 咱们 你们 我们 大伙 大伙儿 大家伙 这边 那边 这儿 那儿 这块 那块 这个 那个 那些 这事 那事 这回 那回 这趟 那趟 这次 那次 " +
         // Any thing, any doing.
         "事 事儿 事情 东西 玩意 玩意儿 家伙 弄 搞 整 " +
         // How one says it.
         "给 往 让 挺 蛮 老是 稍微 差不多 反正 居然 竟然 好像 听说 想 想要 打算 只是 不过 " +
         // Cantonese.
         "嘅 咗 喺 系 佢 佢哋 哋 嗰 呢个 嗰个 同埋 而家 依家 畀 俾 嘢").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Folded.</param>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
