using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>Questions where or when something is held: people say 开, articles write 举行.</summary>
internal static partial class HeldQuestions
{
    private static readonly string[] Verbs = ["举行", "召开", "举办"];

    /// <param name="occurs">Whether a word stands in the articles.</param>
    /// <returns>The question with the verb that the articles use; null for other questions, and where they use none.</returns>
    public static Question? Of(Question question, Func<string, bool> occurs)
    {
        var folded = CharacterFolding.Fold(question.Text);
        return Held().IsMatch(folded) && Array.Find(Verbs, verb => occurs(verb)) is { } verb ? question.Reworded(Held().Replace(folded, verb)) : null;
    }

    // Something that is held, then where or when, then the verb and particles: a shop is 开, too, and a car.
    [GeneratedRegex("(?<=[会赛展坛节].*(?:哪[儿里边天年月]?|时候?|几[号点月]|何[时地处]))开(?=[过的了啊呢呀嘛吗]*[?。!]*$)")]
    private static partial Regex Held();
}
