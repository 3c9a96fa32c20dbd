using System.Text;
using Bot.Files.Encodings;
using Bot.Files.Reading;

namespace Bot.Tests.Files;

public class TextDecoderTests
{
    private const string Simplified = " date 2025-12-20 峰会在东京举行\r\n哈萨克斯坦总统托卡耶夫表示：“去年双边贸易额达到20亿美元。”\r\n";
    private const string Traditional = "高峰會在東京舉行\n總統表示，去年雙邊貿易額達到20億美元，兩國將繼續加強在能源與運輸領域的合作。\n";

    public static TheoryData<string, string> Texts =>
    [
        .. new[] { "utf-8", "GB18030", "utf-16", "utf-16BE" }.SelectMany(encoding => new[] { (Simplified, encoding), (Traditional, encoding) }),
        (Traditional, "big5"),
        ("你好", "GB18030"),
        ("東京高峰會", "big5"),
        ("东京峰会", "GB18030"),
        ("托卡耶夫", "GB18030"),
        ("總統府新聞稿", "big5"),
        ("plain ASCII", "utf-8"),
        ("plain ASCII in wide characters", "utf-16"),
        ("四字节汉字𠮷𠀀与€", "GB18030"),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_recognised_without_a_mark(string text, string encoding)
    {
        Assert.Equal(text, TextDecoder.Decode(Strict.Named(encoding)!.GetBytes(text)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_is_believed_and_left_out(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Traditional, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Traditional)]));
    }

    [Fact]
    public void Every_piece_of_the_summit_article_is_recognised_in_GB18030()
    {
        var lines = Encoding.UTF8.GetString(SeedFile.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        foreach (var piece in lines.SelectMany(line => line.Chunk(20)).Select(chunk => new string(chunk)).Where(piece => piece.Length >= 10))
            Assert.Equal(piece, TextDecoder.Decode(Strict.Gb18030.GetBytes(piece)));
    }

    [Fact]
    public void A_long_text_that_is_cut_inside_a_character_of_the_sample_is_recognised()
    {
        var text = "x" + string.Concat(Enumerable.Repeat(Traditional, 2_000));

        Assert.Equal(text, TextDecoder.Decode(Strict.Big5.GetBytes(text)));
    }

    public static TheoryData<byte[], string> Refused =>
    [
        ([.. Encoding.UTF8.GetBytes(Simplified)[..^30], 0xE5], "UTF-8 but damaged at byte"),
        ([0xEF, 0xBB, 0xBF, 0x41, 0xFF], "UTF-8 but damaged at byte 2"),
        ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8], "UTF-16 but damaged"),
        ([.. "ELF"u8, 0, 1, 2, 3, 0, 0, 0, 0], "no text"),
        ([.. Enumerable.Range(0, 256).Select(i => (byte)i)], "no text"),
        ([0xC4, 0xE3, 0xBA, 0xC3, 0xFF, 0xFF, 0xFF], "no text"),
        ([.. "%PDF-1.7\n"u8, 0xE2, 0xE3], "its content is that of .pdf"),
        ([.. "PK"u8, 3, 4, 20], ".docx"),
        ([.. "{\\rtf1 x}"u8], ".rtf"),
        ([.. Enumerable.Repeat((byte)7, 100)], "control characters"),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_text_is_refused_with_a_reason(byte[] bytes, string reason)
    {
        Assert.Contains(reason, Assert.Throws<DocumentException>(() => TextDecoder.Decode(bytes)).Message, StringComparison.Ordinal);
    }
}
