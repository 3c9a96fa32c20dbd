using System.Buffers;
using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Choosing;

/// <summary>Who holds an office (哈萨克斯坦总理是谁, 谁是日本外长) is told only by what names the office.</summary>
/// <remarks>All of 34 such answers of cmrc-train, with the sentences beside, do, and of other sentences 35 %. Who merely speaks of 总统 asks for no office.</remarks>
internal static partial class AskedOffice
{
    private const string Offices =
        "总统|总理|首相|国家主席|主席|外长|外交部长|防长|国防部长|财长|财政部长|教育部长|卫生部长|发言人|秘书长|议长|市长|州长|省长|大使|总领事|国王|王储|司令|" +
        "校长|院长|所长|馆长|社长|董事长|总裁|总经理|首席执行官|总编|主编|队长|教练|裁判|导演|主持人|主唱|翻译|编译|会长|站长";

    /// <summary>Other names of an office; others have but the one.</summary>
    private static readonly string[][] Alike =
    [
        ["外长", "外交部长", "外相", "外务大臣", "外交大臣"],
        ["防长", "国防部长", "防相", "防卫大臣", "国防大臣"],
        ["财长", "财政部长", "财相", "财务大臣", "财政大臣"],
        ["教练", "主帅", "执教"],
        ["导演", "导"],
        ["翻译", "编译", "译"],
        ["国王", "王"],
    ];

    private static readonly SearchValues<string> HeadsOfGovernment = SearchValues.Create(["总理", "首相"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Premier = SearchValues.Create(["总理"], StringComparison.Ordinal);

    /// <returns>What an answer cannot do without; null where the question asks for no office's holder.</returns>
    public static SearchValues<string>? SignsOf(string question)
    {
        // Most questions ask for none: a match would be garbage for each.
        if (!Holder().IsMatch(question))
            return null;
        var office = Holder().Match(question).Groups["office"].Value;
        // Kingdoms have a 首相, whom people call 总理, too; 首相 in a text that is asked for another country's 总理 is somebody else.
        if (office is "总理" or "首相")
            return office == "总理" && !Kingdom().IsMatch(question) ? Premier : HeadsOfGovernment;
        return SearchValues.Create(Array.Find(Alike, names => names.Contains(office)) ?? [office], StringComparison.Ordinal);
    }

    [GeneratedRegex(
        "(?<office>" + Offices + ")(?:是谁|是哪[位个]|叫什么|叫啥|姓什么|的?名字)|(?:谁是|谁当|谁任|谁担任|谁出任).{0,12}?(?<office>" + Offices + ")(?=[呢啊呀的了吗]*[?。!]*$)")]
    private static partial Regex Holder();

    [GeneratedRegex("日本|英国|泰国|马来西亚|柬埔寨|荷兰|丹麦|挪威|瑞典|西班牙|比利时")]
    private static partial Regex Kingdom();
}
