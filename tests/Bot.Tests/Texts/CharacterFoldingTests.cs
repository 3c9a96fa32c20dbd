using Bot.Core.Text;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Texts;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData("人工智慧", "人工智能")] // the one regional word that needs no Traditional character
    [InlineData("資訊科技", "信息技术")]
    [InlineData("網路", "网络")]
    [InlineData("軟體", "软件")]
    [InlineData("川普", "川普")] // of another length: left to the synonyms
    [InlineData("歐巴馬", "奥巴马")]
    [InlineData("高峰會", "高峰会")]
    [InlineData("哈薩克與日本的貿易額", "哈萨克与日本的贸易额")]
    [InlineData("ＡＩ　２０亿！", "ai 20亿!")]
    [InlineData("Alem.AI", "alem.ai")]
    [InlineData("Ёлка ΑΒΓ", "ёлка αβγ")]
    [InlineData("“智能”，《你好》", "“智能”,《你好》")]
    [InlineData("品质", "品质")] // Simplified already: the mainland says so too
    [InlineData("", "")]
    public void Texts_are_compared_in_half_width_lower_case_and_Simplified(string text, string folded) =>
        Assert.Equal(folded, CharacterFolding.Fold(text));

    [Fact]
    public void One_unit_becomes_one_unit() => HostileText.Any.Sample(text =>
    {
        var folded = CharacterFolding.Fold(text);

        Assert.Equal(text.Length, folded.Length);
        for (var i = 0; i < text.Length; i++)
            Assert.Equal(char.IsSurrogate(text[i]), char.IsSurrogate(folded[i]));
    }, iter: 2_000);

    [Fact]
    public void A_folded_character_folds_to_itself()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
            Assert.True(CharacterFolding.Fold(CharacterFolding.Fold(c)) == CharacterFolding.Fold(c), $"U+{(int)c:X4} folds twice.");
    }

    [Fact]
    public void White_space_stays_white_space()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
            Assert.Equal(char.IsWhiteSpace(c), char.IsWhiteSpace(CharacterFolding.Fold(c)));
    }

    [Fact]
    public void Words_of_another_length_are_listed_folded()
    {
        var words = RegionalWords.OfOtherLength;

        Assert.Contains(new("川普", "特朗普"), words);
        Assert.All(words, pair =>
        {
            Assert.NotEqual(pair.Key.Length, pair.Value.Length);
            Assert.Equal(CharacterFolding.FoldCharacters(pair.Key), pair.Key);
            Assert.Equal(CharacterFolding.FoldCharacters(pair.Value), pair.Value);
        });
    }
}
