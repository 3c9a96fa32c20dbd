namespace Bot.Core.Evaluation;

/// <summary>A question with what is known of its answer: one line of a question file.</summary>
/// <param name="Article">The id of the article that answers; null when there is one article only.</param>
/// <param name="Answers">Texts of which one must occur; empty for a question that no article answers.</param>
/// <param name="Kind">For figures by kind: direct, paraphrase, …</param>
public sealed record QuestionCase(string Id, string Question, string? Article, IReadOnlyList<string> Answers, string? Kind);
