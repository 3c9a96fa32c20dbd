using System.Security;

namespace Bot.Tests.Files;

/// <summary>Writes LibreOffice's flat text files: a press release with a head, a foot and columns.</summary>
internal static class WriterFile
{
    public static string Of(string title, IEnumerable<string> paragraphs, int columns) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
        <office:styles>
        <style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" style:font-size-asian="12pt" fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN"/></style:default-style>
        <style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="0.5cm"/><style:text-properties fo:font-size="18pt" style:font-size-asian="18pt"/></style:style>
        <style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-indent="0.85cm" style:punctuation-wrap="simple" fo:text-align="justify" fo:line-height="150%"/></style:style>
        </office:styles>
        <office:automatic-styles>
        <style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/><style:header-style/><style:footer-style/></style:page-layout>
        <style:style style:name="S" style:family="section"><style:section-properties><style:columns fo:column-count="{columns}" fo:column-gap="0.8cm"/></style:section-properties></style:style>
        </office:automatic-styles>
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>哈萨克国际通讯社 新闻稿</text:p></style:header><style:footer><text:p>第 <text:page-number/> 页</text:p></style:footer></style:master-page></office:master-styles>
        <office:body><office:text><text:p text:style-name="T">{SecurityElement.Escape(title)}</text:p>
        <text:section text:style-name="S" text:name="s">{string.Concat(paragraphs.Select(paragraph => $"<text:p text:style-name=\"P\">{SecurityElement.Escape(paragraph)}</text:p>"))}</text:section>
        </office:text></office:body></office:document>
        """;
}
