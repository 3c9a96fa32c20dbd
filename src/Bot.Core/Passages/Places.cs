namespace Bot.Core.Passages;

/// <summary>Names of countries in Simplified Chinese.</summary>
internal static class Places
{
    private static readonly HashSet<string> Countries =
    [
        .. ("中国 美国 日本 韩国 朝鲜 蒙古 蒙古国 俄罗斯 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 阿富汗 巴基斯坦 印度 孟加拉国 斯里兰卡 尼泊尔 不丹 马尔代夫 " +
            "越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 伊朗 伊拉克 叙利亚 约旦 黎巴嫩 以色列 巴勒斯坦 沙特 沙特阿拉伯 阿联酋 卡塔尔 巴林 科威特 阿曼 也门 土耳其 " +
            "塞浦路斯 格鲁吉亚 亚美尼亚 阿塞拜疆 乌克兰 白俄罗斯 摩尔多瓦 立陶宛 拉脱维亚 爱沙尼亚 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 希腊 " +
            "意大利 西班牙 葡萄牙 法国 德国 奥地利 瑞士 荷兰 比利时 卢森堡 英国 爱尔兰 冰岛 挪威 瑞典 芬兰 丹麦 马耳他 摩纳哥 梵蒂冈 安道尔 列支敦士登 圣马力诺 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹 南苏丹 " +
            "埃塞俄比亚 厄立特里亚 索马里 吉布提 肯尼亚 乌干达 坦桑尼亚 卢旺达 布隆迪 刚果 安哥拉 赞比亚 津巴布韦 莫桑比克 马拉维 马达加斯加 毛里求斯 塞舌尔 南非 纳米比亚 博茨瓦纳 莱索托 斯威士兰 尼日利亚 加纳 " +
            "科特迪瓦 塞内加尔 马里 布基纳法索 尼日尔 乍得 喀麦隆 加蓬 中非 多哥 贝宁 利比里亚 塞拉利昂 几内亚 冈比亚 毛里塔尼亚 佛得角 加拿大 墨西哥 古巴 海地 牙买加 多米尼加 巴拿马 哥斯达黎加 尼加拉瓜 " +
            "洪都拉斯 萨尔瓦多 危地马拉 伯利兹 哥伦比亚 委内瑞拉 圭亚那 苏里南 厄瓜多尔 秘鲁 玻利维亚 巴西 巴拉圭 乌拉圭 阿根廷 智利 澳大利亚 新西兰 斐济 巴布亚新几内亚 所罗门群岛 瓦努阿图 萨摩亚 汤加 苏联 " +
            "欧盟 联合国 东盟 北约 中亚 欧洲 亚洲 非洲 北美 南美 中东").Split(' '),
    ];

    /// <summary>Of the longest name, in UTF-16 units.</summary>
    public static readonly int LongestCountry = Countries.Max(static name => name.Length);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Countries.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsCountry(ReadOnlySpan<char> folded) => Lookup.Contains(folded);
}
