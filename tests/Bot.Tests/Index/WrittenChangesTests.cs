using Bot.Core.Passages;
using Bot.LuceneIndex;
using Bot.Tests.Samples;
using CsCheck;
using Lucene.Net.Index;

namespace Bot.Tests.Index;

/// <summary>However passages are spread over segments, the index is the same.</summary>
public sealed class WrittenChangesTests
{
    [Fact]
    public void Articles_are_added_replaced_and_removed_in_segments_of_any_size() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 5], Gen.Int[0, 5], Sample.Articles(12)).Sample((size, replaced, removed, articles) =>
        {
            using var index = new TestIndex();
            var changed = articles.Take(replaced).Select(static article => article with { Text = article.Text + "\n新的一段。" }).ToList();
            var kept = articles.Skip(replaced + removed).ToList();
            Write(index, size, changes => Array.ForEach(articles, changes.Add));

            Write(index, size, changes =>
            {
                changed.ForEach(changes.Replace);
                foreach (var article in articles[..^kept.Count].Skip(replaced))
                    changes.Remove(article.Id);
            });

            var expected = changed.Concat(kept).OrderBy(static article => article.Id, StringComparer.Ordinal).Select(static article => (article.Id, article.Text));
            Assert.Equal(expected, index.Texts().OrderBy(static text => text.Key, StringComparer.Ordinal).Select(static text => (text.Key, text.Value)));
            AssertSound(index);
        }, iter: 20, threads: 1);

    [Fact]
    public void Many_small_segments_are_merged_and_none_is_packed_into_one_file()
    {
        using var index = new TestIndex();
        var article = Sample.Article("一段话。");

        Write(index, size: 1, changes =>
        {
            for (var i = 0; i < 40; i++)
                changes.Add(article with { Id = $"{i}" });
        });

        using var directory = IndexSchema.Open(index.Folder);
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(40, reader.NumDocs);
        Assert.InRange(reader.Leaves.Count, 1, 12);
        Assert.DoesNotContain(directory.ListAll(), static file => file.EndsWith(".cfs", StringComparison.Ordinal));
    }

    private static void Write(TestIndex index, int size, Action<WrittenChanges> change)
    {
        using var writing = new IndexWriting(index.Folder, anew: false);
        using var changes = new WrittenChanges(writing.Writer, new PassageCutter(new TwoLetterSegmenter()), size);
        change(changes);
        changes.Finish();
        writing.Commit();
    }

    /// <summary>Lucene's own check reads every term and value, and counts them once more.</summary>
    private static void AssertSound(TestIndex index)
    {
        using var directory = IndexSchema.Open(index.Folder);
        Assert.True(new CheckIndex(directory).DoCheckIndex().Clean);
    }
}
