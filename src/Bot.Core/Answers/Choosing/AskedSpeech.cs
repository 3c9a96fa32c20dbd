using System.Buffers;
using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Choosing;

/// <summary>What somebody said (首相说了什么, 提了哪些建议) is told by words of theirs, or by a sentence that reports them; 首相相继发言 tells nothing of it.</summary>
internal static partial class AskedSpeech
{
    private static readonly SearchValues<string> Reports = SearchValues.Create(
        ["表示", "指出", "强调", "认为", "说", "称", "建议", "提议", "倡议", "呼吁", "宣布", "欢迎", "支持", "赞扬", "感谢", "希望", "提出", "透露", "承诺", "警告", "写道", "视为", "主张"], StringComparison.Ordinal);

    public static bool IsAskedBy(string question) => Asked().IsMatch(question);

    public static bool IsReportedIn(ReadOnlySpan<char> folded) => folded.ContainsAny(Reports);

    // What a book says, a story teaches or a law asks for is nobody's speech.
    [GeneratedRegex(
        "(?<!主要|》)(?:说|讲|谈|宣布|回应|承诺)(?:了|过|到)?些?(?:什么|啥|哪些)(?!道理|故事|内容)|提出?(?:了|过)?些?(?:什么|啥|哪些)(?:样的)?(?:建议|倡议|主张|意见)|怎么(?:说|讲|回应)")]
    private static partial Regex Asked();
}
