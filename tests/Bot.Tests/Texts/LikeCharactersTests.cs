using Bot.Core.Text;

namespace Bot.Tests.Texts;

public sealed class LikeCharactersTests
{
    [Theory]
    [InlineData('耶', '也')]
    [InlineData('市', '氏')]
    [InlineData('易', '义')]
    public void Characters_of_one_sound_are_homophones(char one, char other)
    {
        Assert.Contains(other, Homophones.Of(one));
        Assert.Contains(one, Homophones.Of(other));
    }

    [Theory]
    [InlineData('生', '身')] // sheng, shen
    [InlineData('张', '脏')] // zhang, zang
    [InlineData('南', '兰')] // nan, lan
    public void Sounds_that_many_do_not_keep_apart_are_near(char one, char other)
    {
        Assert.DoesNotContain(other, Homophones.Of(one));
        Assert.Contains(other, Homophones.NearlyOf(one));
        Assert.Contains(one, Homophones.NearlyOf(other));
    }

    [Theory]
    [InlineData('已', '己')]
    [InlineData('坦', '但')]
    [InlineData('未', '末')]
    public void Characters_of_one_shape_look_alike(char one, char other)
    {
        Assert.Contains(other, LookAlikes.Of(one));
        Assert.Contains(one, LookAlikes.Of(other));
    }

    [Fact]
    public void Nothing_sounds_or_looks_like_itself()
    {
        for (var c = '\u4E00'; c <= '\u9FFF'; c++)
        {
            Assert.DoesNotContain(c, Homophones.Of(c));
            Assert.DoesNotContain(c, Homophones.NearlyOf(c));
            Assert.DoesNotContain(c, LookAlikes.Of(c));
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData('，')]
    [InlineData('Ж')]
    public void Other_letters_have_no_likes(char c) => Assert.Equal("", Homophones.Of(c) + Homophones.NearlyOf(c) + LookAlikes.Of(c));
}
