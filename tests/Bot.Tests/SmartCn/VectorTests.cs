namespace Bot.Tests.SmartCn;

/// <summary>The tokens of Lucene in Java, version 8, for texts made to bring out every rule.</summary>
public sealed class VectorTests
{
    [Theory]
    [InlineData("smartcn.jsonl")]
    [InlineData("smartcn-u16.jsonl")]
    public void Tokens_are_those_of_Java_for_every_vector(string file) => AssertAll(Repository.Path("tests/data/smartcn", file));

    [Theory]
    [InlineData("smartcn.jsonl")]
    [InlineData("smartcn-u16.jsonl")]
    public void Tokens_are_those_of_Java_for_the_shared_vectors_too(string file)
    {
        var path = Repository.Path("../shared/smartcn/vectors", file);
        Assert.SkipUnless(File.Exists(path), $"The larger set of vectors, {path}, quotes texts under other licences and is not part of the repository.");

        AssertAll(path);
    }

    private static void AssertAll(string path)
    {
        var count = 0;
        var failures = new List<string>();
        foreach (var vector in Vector.ReadAll(path))
        {
            count++;
            var actual = Analysis.Of(vector.UsesStopWords ? Analysis.WithStopWords : Analysis.WithoutStopWords, vector.Text).ToString();
            if (actual != vector.Expected) failures.Add($"{vector.Id}\n  expected {vector.Expected}\n  actual   {actual}");
        }

        Assert.True(count > 0, $"{path} holds no vectors.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} vectors of {path} differ:\n{string.Join('\n', failures.Take(5))}");
    }
}
