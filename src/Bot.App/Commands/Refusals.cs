using Bot.Core.Search;

namespace Bot.App.Commands;

/// <summary>Why a text cannot be asked, in one line.</summary>
internal static class Refusals
{
    public static string Say(QuestionRefusal refusal, string text) => refusal switch
    {
        QuestionRefusal.Empty => "the question is empty: type what you want to know.",
        QuestionRefusal.TooLong => $"the question has {text.Length} characters: ask with at most {Question.MaxLength}.",
        QuestionRefusal.BrokenCharacters => "the question holds control characters or broken ones: type it again.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
