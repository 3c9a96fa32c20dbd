using System.Collections;
using System.Globalization;
using System.Text;

namespace Bot.Files.Encodings;

/// <summary>How much a text looks like one that somebody wrote, above all in Chinese.</summary>
internal static class Plausibility
{
    private const double Frequent = 1, Common = 0.6, OtherScript = 0.4, Rare = 0, Symbol = -0.3, Impossible = -2;

    /// <summary>
    /// The characters that Chinese texts are full of, Simplified and Traditional, with the punctuation:
    /// together more than half of any text.
    /// </summary>
    private const string FrequentCharacters =
        "，。、：；？！“”‘’「」『』（）《》—…·　"
        + "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
        + "这來國個說們為時會著過學對裡後麼沒於還發當無開見經頭從動兩長體點機關電話問間東車門馬鳥魚龍與業實現總統進選將應該變種"
        + "分二月号号新高部名政部市民工者合与全力外立位水安加重法第四五六七八九百千万亿元年省区县美日本俄中央华及等其并但由因此被向各次性度世界际社会经济设建展区员理场产员期代表议书记信息报道电视台网站记者会议领导主席"
        + "萬億號區縣華及並際會經濟設員場產議書記報視臺網領導體";

    private static readonly BitArray FrequentSet = SetOf(FrequentCharacters);

    /// <summary>The first levels of GB 2312 and Big5, 3,755 and 5,401 characters: what their makers held to be in common use.</summary>
    private static readonly BitArray CommonSet = SetOf(Level(Strict.Gb18030, 0xB0, 0xD7, [(0xA1, 0xFE)]) + Level(Strict.Big5, 0xA4, 0xC6, [(0x40, 0x7E), (0xA1, 0xFE)]));

    /// <returns>From -2 to 1, on average of the characters that are not ASCII; texts all in ASCII get a middling value.</returns>
    public static double Of(ReadOnlySpan<char> text)
    {
        double sum = 0;
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && rune.Value != 0)
                continue;
            sum += Of(rune);
            count++;
        }

        return count == 0 ? OtherScript : sum / count;
    }

    private static double Of(Rune rune)
    {
        if (rune.IsBmp && FrequentSet[rune.Value])
            return Frequent;
        if (rune.IsBmp && CommonSet[rune.Value])
            return Common;
        return Rune.GetUnicodeCategory(rune) switch
        {
            _ when rune.Value is >= 0x3400 and <= 0x9FFF => Rare,
            _ when rune.Value is >= 0x3000 and <= 0x303F or >= 0xFF01 and <= 0xFF5E or >= 0x2010 and <= 0x203B => OtherScript,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter when rune.Value < 0xF000 => OtherScript / 2,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.DecimalDigitNumber => OtherScript / 2,
            UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => Impossible,
            _ => Symbol,
        };
    }

    private static BitArray SetOf(string characters)
    {
        var set = new BitArray(char.MaxValue + 1);
        foreach (var c in characters)
            set[c] = true;
        return set;
    }

    private static string Level(Encoding encoding, int firstLead, int lastLead, (int First, int Last)[] trails)
    {
        var letters = new StringBuilder();
        for (var lead = firstLead; lead <= lastLead; lead++)
        {
            foreach (var (first, last) in trails)
            {
                for (var trail = first; trail <= last; trail++)
                    letters.Append(Strict.Decode(encoding, [(byte)lead, (byte)trail], out _));
            }
        }

        return letters.ToString();
    }
}
