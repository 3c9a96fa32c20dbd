using System.Buffers;
using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>What a question asks of the thing it names (how old, how far, how dear), and by what an answer to that is known.</summary>
/// <remarks>
/// A near miss names the right thing and tells something else of it: 阿克套港 and its customs, not its 吞吐量. Only attributes whose answers cannot do without
/// certain words are listed; how much a missing one counts is learnt.
/// </remarks>
internal sealed class AskedAttributes
{
    /// <summary>Where several are asked by the same question, the first counts: 多少公里 before 长度.</summary>
    private static readonly (SearchValues<string> Asked, SearchValues<string> Told, bool IsDemanded)[] Table =
    [
        Attribute("多大年纪 多大岁数 多大年龄 几岁 多少岁 年龄 岁数", "岁 年龄 出生 生于 高龄"),
        Attribute("出生 生日 诞生", "出生 生于 诞 日生 年生 月生 生日 日- 日— 日－ 日～ 日至 年- 年— 年－ 年～ 子为 人氏 生下"),
        Attribute("去世 逝世 死于 死亡 病逝 死因 怎么死 享年", "逝 去世 死 卒 亡 殁 享年 遇难 牺牲 过世 杀 害 毙 终年 处决"),
        Attribute("丈夫 妻子 老公 老婆 配偶 夫人 太太 嫁给 娶了 结婚", "丈夫 夫人 夫妇 夫妻 夫婿 妻 婚 嫁 娶 配偶 太太 妃 皇后 王后 伴侣"),
        Attribute("父亲 母亲 爸爸 妈妈 父母 爸妈", "父 母 爸 妈 子 女"),
        Attribute("儿子 女儿 子女 孩子 小孩", "子 女 孩 嗣 胎"),
        Attribute("多少公里 几公里 多少千米 全长 长度 身长 体长", "公里 千米 米 km 华里 海里 英里 厘 公分 尺 寸 吋 丈 小时 分钟 个月"),
        Attribute("多少米 几米 海拔 身高 多高", "米 km 公尺 英尺 尺 寸 吋 厘 公分 cm m 层"),
        Attribute("多少平方 面积", "平方 公顷 亩 面积 km m"),
        Attribute("多重 体重 多少吨 几吨 多少公斤", "吨 斤 克 kg 磅"),
        Attribute("多快 速度 时速 每秒", "速 每秒 每小时 /h 公里 km 次"),
        Attribute("人口", "人口 居民 万人 余人 户"),
        Attribute("多少人 几个人 人数 人次", "人 名 位 户 员 者 众"),
        Attribute("多少钱 价格 售价 票价 门票 造价 费用 花费 耗资 花了多少 身价 工资 月薪 年薪 学费 租金 房价",
            "元 美金 币 镑 法郎 卢 价 费 $ ¥ £ € 钱 金额 资金 两银 两白银 黄金 成本"),
        Hint("什么作用 何作用 啥作用 作用是 什么用 啥用 用途 功能是 什么功能 目的是 什么目的 干嘛用 干啥用 做什么用 什么意义 何意义 意义是 什么好处 啥好处",
            "用于 用来 用作 作为 可以 能够 能 可 将 使 让 令 以 为了 旨在 有助 促进 提升 提高 改善 帮助 推动 作用 目的 功能 意义 好处 具有 防 实现 带来 利于 有利"),
        Attribute("总部", "总部 设在 设于 位于 总公司 驻"),
        Attribute("什么奖 哪些奖 哪个奖 奖项", "奖 勋 冠 誉 牌"),
        Attribute("成立 建成 创立 创办 落成 竣工", "成立 建 创 设立 设于 开设 落成 竣工 完工 始 前身 办 组"),
        Attribute("出口", "出口 外销 输出 供应 销 卖 售 运往"),
        Attribute("进口", "进口 输入 供应 购 买 引进"),
        Hint("全名 全称", "· • 全名 全称 原名 本名"),
        Attribute("汇率", "汇率 兑"),
        Attribute("吞吐量", "吞吐"),
        Attribute("产量", "产量 产出 年产 生产 出产 吨"),
        Attribute("生产总值 gdp", "生产总值 gdp"),
        Attribute("首都 省会 首府", "首都 省会 首府 定都 建都 国都 迁都"),
        Attribute("政党 哪个党 党派 党籍", "党 盟 派"),
        Attribute("学历 毕业", "毕业 学 校 院"),
        Attribute("天气 气温 下雨 下雪", "天气 气温 温度 ℃ 度 雨 雪 气候"),
        Attribute("官方语言 语言", "语 文 话"),
        Attribute("民族", "族"),
        Attribute("宗教 信仰", "教 信"),
        Attribute("电话 号码", "电话 号"),
        Attribute("网址 网站", "网 www http .com"),
        Attribute("全文", "全文 附件 链接 http"),
        Attribute("邮箱 电邮", "邮箱 邮件 @ mail"),
        Attribute("主题是 主题为 什么主题", "主题 题为 为题"),
        Attribute("口号", "口号"),
        Attribute("吉祥物 会徽", "吉祥物 徽"),
        Attribute("开幕", "开幕 揭幕 启 开始 举行"),
        Attribute("闭幕", "闭幕 落幕 结束"),
        Attribute("签署 签订", "签 约"),
        Attribute("直播 转播", "播"),
        Attribute("翻译", "译"),
        Attribute("下榻 住在哪 住哪 酒店", "住 居 酒店 宾馆 下榻 旅馆"),
        Attribute("吃什么 吃了什么 菜单 晚宴", "吃 菜 餐 宴 食 饭"),
        Attribute("穿什么 穿的 穿着", "穿 衣 服 装 袍 鞋 帽"),
        Attribute("礼物", "礼 赠 送"),
        Attribute("奖金", "奖金 元 万"),
        Attribute("陪同", "陪 随 一起 同行 率 偕"),
        Attribute("谁负责", "负责 主管 掌管 领导 主持"),
        Attribute("国家参加 谁参加 人参加 国家出席 谁出席 人出席", "参加 出席 参与 与会 到场 赴 加 入 发言 会晤 会见"),
        Attribute("赞助", "赞助 冠名"),
        Attribute("当选 就任 就职", "选 任 就职 执政 上台 登基 即位"),
        Attribute("卸任 辞职 下台 退休 离任", "辞 卸 下台 退 离 罢 免 至"),
        Attribute("改名 更名 改称", "改 更名 易名 称 名 叫"),
        Attribute("绰号 外号 昵称", "绰号 外号 昵称 号 称 名 叫"),
        Attribute("创始人 创办人 创立者 谁创办 谁创立 谁创建", "创 建 成立 设立 办"),
        Attribute("主演", "主演 饰 演"),
        Attribute("导演", "导"),
        Attribute("票房", "票房 收"),
        Attribute("颜色 什么色", "色 黑 白 红 绿 黄 蓝 褐 灰"),
        Attribute("多深 深度 多宽 宽度", "深 宽 米 尺"),
        Attribute("密度", "密度 平方"),
        Attribute("受伤 伤亡 多少人死 死了多少", "伤 亡 死 遇难 丧生"),
        Attribute("失业率", "失业"),
        Attribute("通胀 通货膨胀", "通胀 膨胀 物价"),
        Attribute("关税", "关税 税"),
        Attribute("油价", "油价 桶"),
        Attribute("军费", "军费 国防"),
        Attribute("股价 股票 市值", "股 市值"),
        Attribute("排放", "排放 碳"),
    ];

    private readonly SearchValues<string>? _told;
    private readonly bool _isDemanded;
    private readonly AskedTime? _time;
    private readonly AskedCount? _count;
    private readonly bool _isOfSpeech;

    public AskedAttributes(QuestionAnalysis question)
    {
        _time = question.Expected == AnswerType.Time ? new(question) : null;
        _count = question.Expected == AnswerType.Quantity ? new(question) : null;
        _isOfSpeech = AskedSpeech.IsAskedBy(question.Folded);
        _told = AskedOffice.SignsOf(question.Folded);
        _isDemanded = _told is not null;
        if (_isDemanded)
            return;
        foreach (var (asked, told, isDemanded) in Table)
        {
            if (!question.Folded.AsSpan().ContainsAny(asked))
                continue;
            (_told, _isDemanded) = (told, isDemanded);
            break;
        }
    }

    /// <summary>Sets the features of a sentence.</summary>
    /// <param name="folded">The sentence.</param>
    /// <param name="around">The sentence with its neighbours: a pronoun may lead there.</param>
    /// <param name="isSpoken">Whether the sentence is somebody's words.</param>
    public void Set(FeatureValues f, ReadOnlySpan<char> folded, ReadOnlySpan<char> around, bool isSpoken)
    {
        f[Feature.AttributeTold] = IsToldIn(folded) ? 1 : 0;
        f[Feature.AttributeMissing] = (MayBeToldIn(folded) || MayBeToldIn(around)) && (!_isOfSpeech || isSpoken || AskedSpeech.IsReportedIn(around)) ? 0 : 1;
    }

    private bool IsToldIn(ReadOnlySpan<char> folded) => _told is not null && folded.ContainsAny(_told);

    /// <summary>Whether a text has what an answer cannot do without: without a number nothing answers how many, without a time nothing answers when.</summary>
    private bool MayBeToldIn(ReadOnlySpan<char> folded) =>
        (!_isDemanded || IsToldIn(folded)) && (_time?.MayBeToldIn(folded) ?? true) && (_count?.MayBeToldIn(folded) ?? true);

    private static (SearchValues<string> Asked, SearchValues<string> Told, bool IsDemanded) Attribute(string asked, string told, bool isDemanded = true) =>
        (SearchValues.Create(asked.Split(' '), StringComparison.Ordinal), SearchValues.Create(told.Split(' '), StringComparison.Ordinal), isDemanded);

    /// <summary>An attribute that is often told in other words, too.</summary>
    private static (SearchValues<string> Asked, SearchValues<string> Told, bool IsDemanded) Hint(string asked, string told) =>
        Attribute(asked, told, isDemanded: false);
}
