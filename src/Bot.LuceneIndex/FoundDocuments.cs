using System.Collections.Immutable;
using Bot.Core.Search;

namespace Bot.LuceneIndex;

/// <summary>What a search found.</summary>
/// <param name="Best">Best first, equal scores by number.</param>
/// <param name="Terms">What was looked for, in the question's order.</param>
/// <param name="Looked">The same as looked for in the fields: only what occurs and counts.</param>
internal sealed record FoundDocuments(List<(int Document, float Score)> Best, ImmutableArray<QuestionTerm> Terms, List<SearchedTerm> Looked);
