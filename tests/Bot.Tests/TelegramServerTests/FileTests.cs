using System.Net;
using TelegramStandIn.Faults;

namespace Bot.Tests.TelegramServerTests;

public class FileTests
{
    private const int Limit = 20 * 1024 * 1024;

    [Theory]
    [InlineData(Limit, 200, null)]
    [InlineData(Limit + 1, 400, "Bad Request: file is too big")]
    public async Task Files_of_up_to_20_MB_can_be_fetched(int size, int status, string? description)
    {
        await using var stage = await Stage.SetAsync();
        var document = stage.Chat.SendDocument([1, 2, 3], "article.txt", size: size).Document!;

        var reply = await stage.Caller.CallAsync("getFile", new { file_id = document.FileId });

        Assert.Equal((status, description), (reply.Status, reply.Description));
    }

    [Fact]
    public async Task A_download_needs_the_token_and_the_path_and_can_fail_on_command()
    {
        await using var stage = await Stage.SetAsync();
        var document = stage.Chat.SendDocument([1, 2, 3], "article.txt").Document!;
        var path = (string?)(await stage.Caller.CallAsync("getFile", new { file_id = document.FileId })).Result["file_path"];

        Assert.Equal(HttpStatusCode.OK, await DownloadAsync(stage, $"/file/bot{stage.Server.Token}/{path}"));
        Assert.Equal(HttpStatusCode.NotFound, await DownloadAsync(stage, $"/file/bot{stage.Server.Token}/documents/none"));
        Assert.Equal(HttpStatusCode.Unauthorized, await DownloadAsync(stage, $"/file/bot1:wrong/{path}"));
        stage.Server.Faults.Next(FaultPlan.Download, Fault.HtmlPage(503));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await DownloadAsync(stage, $"/file/bot{stage.Server.Token}/{path}"));
    }

    [Fact]
    public async Task An_uploaded_document_can_be_sent_again_by_its_id()
    {
        await using var stage = await Stage.SetAsync();
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(stage.Anna.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" },
            { new StringContent("attach://part"), "document" },
            { new ByteArrayContent([1, 2, 3]), "part", "data.bin" },
        };

        var sent = await stage.Caller.PostAsync("sendDocument", upload);
        var again = await stage.Caller.CallAsync(
            "sendDocument", new { chat_id = stage.Anna.Id, document = (string?)sent.Result["document"]!["file_id"] });

        Assert.Equal((200, 200), (sent.Status, again.Status));
        Assert.All(stage.Chat.FromBot, message => Assert.Equal(("data.bin", 3L), (message.Document!.Name, message.Document.Size)));
    }

    [Fact]
    public async Task An_empty_document_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(stage.Anna.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" },
            { new ByteArrayContent([]), "document", "empty.txt" },
        };

        (await stage.Caller.PostAsync("sendDocument", upload)).MustBeRefused(400, "Bad Request: file must be non-empty");
    }

    private static async Task<HttpStatusCode> DownloadAsync(Stage stage, string path)
    {
        using var response = await stage.Caller.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
