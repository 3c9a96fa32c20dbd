using System.Text.RegularExpressions;

namespace Bot.Core.Passages;

/// <summary>The people that an article has named so far, by their offices and names: what 总统 alone refers to.</summary>
internal sealed partial class People
{
    private const string Titles =
        "总统|总理|首相|主席|总书记|书记|国王|女王|天皇|大公|议长|委员长|国务卿|国务委员|外长|防长|财长|部长|大臣|外相|防相|官房长官|长官|" +
        "特使|大使|公使|参赞|总领事|领事|代表|发言人|秘书长|总干事|理事长|会长|局长|司长|处长|厅长|署长|院长|校长|所长|馆长|站长|行长|州长|省长|市长|县长|区长|镇长|" +
        "司令|将军|上将|中将|少将|教授|博士|院士|研究员|工程师|医生|律师|董事长|总裁|总经理|经理|首席执行官|创始人|主任|主编|记者|教练|队长|先生|女士|小姐";

    /// <summary>總統府 and the like are no persons.</summary>
    private const string NoPerson = "(?!府|选举|大选|制|任期|办公|令|候选|级|团|处|会议|职|一职|助理|夫人|阁)";

    /// <summary>Characters that foreign names are written with; a name with a dot ends where they end.</summary>
    private const string Syllables =
        "阿埃艾爱安昂奥巴白班邦包保鲍贝本比别宾波伯勃博布茨查达大戴丹道德登邓迪蒂丁东杜敦顿多厄恩尔法凡菲费芬丰弗福夫盖甘冈高戈哥格葛根贡古瓜哈海汉豪" +
        "赫黑亨洪侯胡华怀惠霍基吉季加贾江杰金京卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾黎里理利莉立连良列林琳刘龙隆卢鲁路伦罗洛吕马麦曼芒毛梅门蒙米密" +
        "缅敏明摩莫默姆木穆拿纳娜乃南尼年涅宁纽农努诺欧帕派潘庞培佩彭皮匹平泊普奇齐恰强乔切钦琴青丘琼热仁日荣茹瑞若萨塞赛桑瑟森莎沙山珊尚绍舍申生圣施史" +
        "什士舒朔斯丝思松苏索琐塔泰坦汤唐陶特腾提田铁廷通图屯托瓦万旺威韦维卫温文翁沃乌武西希锡席夏香肖谢辛欣兴休许雪逊雅亚扬杨耶叶伊依因英永尤于约赞早泽增扎詹张珍芝治朱卓兹孜宗祖佐卓玛热姆";

    private readonly Dictionary<string, string> _byTitle = [];
    private readonly Dictionary<string, string> _byName = [];

    /// <summary>Takes note of those that a sentence names.</summary>
    public void Note(string sentence)
    {
        foreach (Match match in NameBeforeTitle().Matches(sentence))
            Add(match.Groups["name"].Value, match.Groups["title"].Value, match.Groups["name"].Value + match.Groups["title"].Value);
        foreach (Match match in TitleBeforeName().Matches(sentence))
            Add(match.Groups["name"].Value, match.Groups["title"].Value, match.Groups["title"].Value + match.Groups["name"].Value);
    }

    /// <summary>The person that a clause begins with, as the article names it; null where there is none, or it is not clear who.</summary>
    public string? SubjectOf(string clause)
    {
        clause = LeadIn().Replace(clause, "");
        var office = Office().Match(clause);
        if (office.Success)
            return OfOffice(office.Groups["who"].Value, office.Groups["title"].Value, office.Groups["name"].Value);
        foreach (var (name, display) in _byName)
        {
            if (clause.StartsWith(name, StringComparison.Ordinal))
                return display;
        }

        var speaking = Speaking().Match(clause);
        return speaking.Success && IsName(speaking.Groups["name"].Value) ? speaking.Groups["name"].Value : null;
    }

    private string? OfOffice(string who, string title, string name)
    {
        if (name.Length > 0)
            return title + name;
        if (who.Length == 0)
            return _byTitle.GetValueOrDefault(title);
        return who + title;
    }

    private void Add(string name, string title, string display)
    {
        if (!IsName(name))
            return;
        _byTitle[title] = display;
        // 托卡耶夫 alone is the one who was called 托卡耶夫总统 before.
        _byName[name] = display;
        var dot = name.LastIndexOf('·');
        if (dot > 0)
            _byName.TryAdd(name[(dot + 1)..], display);
    }

    /// <summary>A country's president is an office, 该国总统 or 前总统 too, not a name.</summary>
    private static bool IsName(string text) => text.Length >= 2 && !NoName().IsMatch(text) && !Places.IsCountry(text);

    [GeneratedRegex(@"(?<=^|[，。；：、！？“”‘’「」（）()\s]|当天|日前|随后|感谢|邀请|会见|祝贺)(?<name>[\u4e00-\u9fff]{1,8}(?:[·•・-][\u4e00-\u9fff]{1,8}){0,3}?)(?<title>" + Titles + ")" + NoPerson)]
    private static partial Regex NameBeforeTitle();

    [GeneratedRegex("(?<title>" + Titles + @")(?<name>[\u4e00-\u9fff]{1,8}(?:[·•・-][\u4e00-\u9fff]{1,8})*[·•・-][" + Syllables + @"]{1,8}|[\u4e00-\u9fff]{2,4}(?=$|[，。、；：“（\s]|在|于|和|与|对|说|表示|指出|强调|宣布|出席|会见|主持|发表|同|将|等))")]
    private static partial Regex TitleBeforeName();

    [GeneratedRegex(@"^(?<who>[\u4e00-\u9fff·-]{0,20}?)(?<title>" + Titles + @")(?<name>[\u4e00-\u9fff]{1,8}(?:[·•・-][\u4e00-\u9fff]{1,8})*[·•・-][" + Syllables + "]{1,8})?" + NoPerson + @"(?=[\u4e00-\u9fff，：:])")]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?<name>[\u4e00-\u9fff·•・-]{2,15}?)(?:还|也|又|则|再次|进一步|最后|首先|同时|随后|当天|在会上|向记者|对记者|笑着|曾)*(?:说|表示|指出|强调|认为|称|透露|介绍|坦言|写道|回应|解释|补充|宣布|呼吁|回忆|谈到|提到|告诉)")]
    private static partial Regex Speaking();

    [GeneratedRegex(@"^(?:\s|（[^）]*）|(?:\d+年)?(?:\d+月)?\d+日[^，]{0,6}，|(?:据悉|据报道|据介绍|此外|另外|同时|随后|当天|当日|日前|近日|会上|最后|首先|其次)，?)*")]
    private static partial Regex LeadIn();

    [GeneratedRegex("的|国$|该|^前|^时任|^原|^现任|^副|各|双方|两国|这|那|我|你|他|她|它|们|等$|^据|^对|^在|^与|^和|一名|一位|多名|有关|国家|地区|政府|公司|大学|集团|银行|委员|副$|外交|国防|财政")]
    private static partial Regex NoName();
}
