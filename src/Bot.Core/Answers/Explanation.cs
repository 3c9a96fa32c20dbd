using System.Collections.Immutable;
using Bot.Core.Documents;
using Bot.Core.Search;

namespace Bot.Core.Answers;

/// <summary>Why a question is answered as it is: for those who tune.</summary>
/// <param name="Question">The question, or that rewording of it which is answered best.</param>
public sealed record Explanation(QuestionAnalysis Question, ImmutableArray<QuestionTerm> Terms, IReadOnlyList<ExplainedSentence> Sentences);

/// <summary>A sentence that may be the answer.</summary>
/// <param name="PassageScore">BM25 of its passage.</param>
/// <param name="Share">Its probability among all sentences found.</param>
/// <param name="Features">Those that are not zero, with what each adds to the score; the largest part first.</param>
public sealed record ExplainedSentence(
    ArticleHeader Article, int Paragraph, string Text, double PassageScore, double Score, double Share, double Confidence,
    IReadOnlyList<(string Name, double Value, double Part)> Features);
