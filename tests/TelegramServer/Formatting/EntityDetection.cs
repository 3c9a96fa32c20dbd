using System.Text.RegularExpressions;

namespace TelegramStandIn.Formatting;

/// <summary>What Telegram marks in every text by itself: commands, mentions, links, hashtags.</summary>
internal static partial class EntityDetection
{
    public static FormattedText Detect(FormattedText text)
    {
        IEnumerable<MessageEntity> found =
        [
            .. Of("url", Url()), .. Of("mention", Mention()), .. Of("bot_command", Command()), .. Of("hashtag", Hashtag()),
        ];
        // A slash or an @ inside a URL is part of it.
        var links = found.Where(entity => entity.Type == "url").ToList();
        return text.With(found.Where(entity => entity.Type == "url" || !links.Exists(link => link.Covers(entity))));

        IEnumerable<MessageEntity> Of(string type, Regex pattern) =>
            pattern.Matches(text.Text).Select(match => new MessageEntity(type, match.Index, match.Length));
    }

    [GeneratedRegex(@"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w@/])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w@/])@[A-Za-z0-9_]{4,32}(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"https?://[\w.-]+(:\d+)?(/[^\s<>""，。！？、；]*)?")]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<!\w)#\w*\p{L}\w*")]
    private static partial Regex Hashtag();
}
