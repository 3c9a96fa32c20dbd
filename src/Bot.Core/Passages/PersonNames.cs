using System.Text.RegularExpressions;

namespace Bot.Core.Passages;

/// <summary>What a person's name and office look like in Chinese news.</summary>
internal static partial class PersonNames
{
    /// <summary>Offices that a name may stand before (托卡耶夫总统) or behind (总统托卡耶夫).</summary>
    private const string PersonalTitles =
        "总统|总理|首相|主席|总书记|书记|国王|女王|天皇|大公|委员长|国务卿|国务委员|外长|防长|财长|部长|大臣|外相|防相|官房长官|长官|" +
        "特使|大使|公使|参赞|总领事|领事|发言人|秘书长|总干事|理事长|会长|局长|司长|处长|厅长|署长|院长|校长|所长|馆长|" +
        "司令|将军|上将|中将|少将|教授|博士|院士|研究员|工程师|医生|律师|董事长|总裁|总经理|经理|首席执行官|创始人|主任|主编|教练|队长|先生|女士|小姐";

    /// <summary>What stands before these is a place (莫斯科市长) or anybody's.</summary>
    private const string PlaceTitles = "市长|州长|省长|县长|区长|镇长|议长|行长|站长|代表|记者";

    private const string Titles = PersonalTitles + "|" + PlaceTitles;

    /// <summary>总统府 and the like are no persons.</summary>
    private const string NoPerson = "(?!府|选举|大选|制|任期|办公|令|候选|级|团|处|会议|职|一职|助理|夫人|阁|国)";

    /// <summary>Characters that foreign names are written with: such a name ends where they end.</summary>
    private const string Syllables =
        "阿埃艾爱安昂奥巴白班邦包保鲍贝本比别宾波伯勃博布茨查达大戴丹道德登邓迪蒂丁东杜敦顿多厄恩尔法凡菲费芬丰弗福夫盖甘冈高戈哥格葛根贡古瓜哈海汉豪" +
        "赫黑亨洪侯胡华怀惠霍基吉季济加贾江杰金京卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾黎里理利莉立连良列林琳刘龙隆卢鲁路伦罗洛吕马麦曼芒毛梅门蒙米密" +
        "缅敏明摩莫默姆木穆拿纳娜乃南尼年涅宁纽农努诺欧帕派潘庞培佩彭皮匹平泊普奇齐恰强乔切钦琴青丘琼热仁日荣茹瑞若萨塞赛桑瑟森莎沙山珊尚绍舍申生圣施史" +
        "什士舒朔斯丝思松苏索琐塔泰坦汤唐陶特腾提田铁廷通图屯托瓦万旺威韦维卫温文翁沃乌武西希锡席夏香肖谢辛欣兴休许雪逊雅亚扬杨耶叶伊依因英永尤于约赞早泽增扎詹张珍芝治朱卓兹孜宗祖佐玛";

    /// <summary>The hundred commonest surnames of China and some more.</summary>
    internal const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温栗俞耿赖庞樊兰殷施洪翟安颜倪牛庄章鲁葛";

    /// <summary>How Japanese surnames begin, as far as <see cref="Surnames"/> does not know it.</summary>
    private const string JapaneseSurnames = "岸菅麻小佐铃木中山井本村渡斋加藤福茂河上前野川三二黑今桥森原清坂神岛";

    private const string SayingVerbs =
        "说|表示|指出|强调|认为|称|透露|介绍|坦言|写道|回应|解释|补充|宣布|呼吁|回忆|谈到|提到|告诉|回答|重申|警告|承诺|问道|赞扬|详述|建议|欢迎|希望|感谢|指责|报道";

    private const string Dot = "[·•・-]";
    private const string Han = @"[\u4e00-\u9fff]";
    private const string Dotted = Han + "{1,8}(?:" + Dot + Han + "{1,8})*" + Dot + "[" + Syllables + "]{1,8}";
    private const string Foreign = "[" + Syllables + "]{3,8}";

    /// <summary>What follows a name that nothing else tells the end of.</summary>
    private const string Behind =
        @"(?=$|[，。、；：！？“”（）《\s\d]|在|于|和|与|及|对|向|从|就|也|还|又|则|都|同|将|已|曾|等|的|今|昨|周|赛后|会后|会上|会见|会晤|上午|下午|当天|当日|近日|日前|随后|" +
        "出席|主持|发表|发言|接受|抵达|到访|到达|访问|率领|参加|签署|笑着|首先|最后|" + SayingVerbs + ")";

    [GeneratedRegex("^(?:" + Dotted + "|[" + Surnames + "]" + Han + "{1,2}|[" + Syllables + @"]{2,8})$")]
    private static partial Regex Shape();

    [GeneratedRegex("表示|指出|强调|认为|说|宣布|呼吁|回应|还|也|该|各|双方|两国|这|那|我|你|他|她|它|们|的|等|据|加强|加大|提高|保卫|立法|列席|国家|地区|政府|公司|大学|集团|银行|委员|方面|高度|高兴|支持|建议|欢迎|列出|任期|同意|签署|通过|^于|^向")]
    private static partial Regex Words();

    /// <summary>日本首相高市早苗: where, what and who.</summary>
    [GeneratedRegex("(?<title>" + Titles + ")(?<name>" + Dotted + "|" + Foreign + "|[" + Surnames + JapaneseSurnames + Syllables + "]" + Han + "{1,3}?" + Behind + ")")]
    public static partial Regex TitleAndName();

    /// <summary>托卡耶夫总统.</summary>
    [GeneratedRegex(@"(?<=^|[，。；：、！？“”‘’「」（）()\s]|当天|日前|随后|感谢|邀请|会见|祝贺)(?<name>" + Dotted + "|[" + Syllables + "]{2,8}?|[" + Surnames + "]" + Han + "{0,2}?)(?<title>" + PersonalTitles + ")" + NoPerson)]
    public static partial Regex NameAndTitle();

    /// <summary>An office at the start of a clause, with whose it is.</summary>
    [GeneratedRegex("^(?<whose>" + Han + "{0,12}?)(?<title>" + Titles + ")" + NoPerson)]
    public static partial Regex Office();

    /// <summary>王毅表示, 任正非：</summary>
    [GeneratedRegex("^(?<name>" + Dotted + "|[" + Surnames + "]" + Han + "{1,2}?|[" + Syllables + "]{2,8}?)(?:还|也|又|则|再次|进一步|最后|首先|同时|随后|当天|会后|赛后|在会上|向记者|对记者|笑着|曾|补充|介绍|解释|回忆|告诉记者)*(?:" + SayingVerbs + "|：$|:$)")]
    public static partial Regex NameThatSays();

    /// <summary>据悉，当天 …: what stands before a sentence's subject.</summary>
    [GeneratedRegex(@"^(?:\s|（[^）]*）|(?:\d+年)?(?:\d+月)?\d+日[^，]{0,6}，|(?:据悉|据报道|据介绍|此外|另外|同时|随后|当天|当日|日前|近日|会上|最后|首先|其次)，?)*")]
    public static partial Regex LeadIn();

    /// <summary>A country's president is an office, not a name; so are 双方, 该国.</summary>
    public static bool IsName(string text) => Shape().IsMatch(text) && !Words().IsMatch(text) && !Places.IsCountry(text);

    /// <summary>Behind an office anything short may be a name (首相高市早苗), unless it is a word of the sentence (首相还指出).</summary>
    public static bool IsNameBehindTitle(string text) => text.Length >= 2 && !Words().IsMatch(text) && !Places.IsCountry(text);

    /// <summary>日本首相, 外交部发言人: whose office it is, said well enough to tell who is meant.</summary>
    public static bool IsBody(string text) => Places.IsCountry(text) || (text.Length > 2 && BodyEnd().IsMatch(text) && !Vague().IsMatch(text));

    [GeneratedRegex("(?:部|院|社|局|厅|省|市|州|县|公司|集团|大学|银行|协会|组织|委员会|联盟|中心|学院|医院|党)$")]
    private static partial Regex BodyEnd();

    [GeneratedRegex("^(?:该|各|某|这|那|本|有|一|多)")]
    private static partial Regex Vague();

    /// <summary>True for a clause that announces speech: 托卡耶夫总统表示：</summary>
    public static bool Says(string clause) => SaysAtEnd().IsMatch(clause);

    [GeneratedRegex("(?:" + SayingVerbs + "|道|问)[：:，,。]*$")]
    private static partial Regex SaysAtEnd();
}
