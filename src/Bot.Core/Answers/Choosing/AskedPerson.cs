using System.Text.RegularExpressions;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>A person whom a question is about (习近平说了什么, 拜登来了吗), by the place of the name: it begins the question, and what a person does follows.</summary>
/// <remarks>Only names that the dictionary does not know are told from ordinary words: it cuts them into single characters.</remarks>
internal static partial class AskedPerson
{
    /// <summary>Where the name stands in a folded question; null where there is none.</summary>
    public static TextSpan? Of(QuestionAnalysis question)
    {
        if (!Name().IsMatch(question.Folded))
            return null;
        var name = Name().Match(question.Folded).Groups["name"];
        var span = new TextSpan(name.Index, name.Length);
        var single = question.Words.Count(word => word.Length == 1 && word.Start >= span.Start && word.End <= span.End);
        return single == span.Length ? span : null;
    }

    [GeneratedRegex(
        "^(?:请问|问一下|那么?)?(?<name>[" + PersonNames.Surnames + @"]\p{IsCJKUnifiedIdeographs}{1,2}?|[" + AskedNames.Sounds + "]{2})(?=(?:有没有|是否|是不是|到底|究竟|也|都)*" +
        "(?:在|参加|出席|来|去|到|说|讲|谈|表示|发言|发表|访问|会见|见|提|对|跟|和|怎么|为什么|为啥|什么时候|是哪|是谁|多大|几岁|当|任))")]
    private static partial Regex Name();
}
