using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Bot.App.Hosting;

/// <summary>Where <c>serve</c> listens: for <c>/health</c>, and for Telegram's calls in webhook mode.</summary>
internal static class WebAddress
{
    private const int DefaultPort = 8080;

    /// <summary>
    /// What <c>Urls</c> or <c>ASPNETCORE_URLS</c> say; otherwise this machine alone, at port 8080, or at any free one when that
    /// is taken: nobody's bot should stay silent because of its health page.
    /// </summary>
    public static string Of(IConfiguration configuration) =>
        configuration["Urls"] ?? configuration["ASPNETCORE_URLS"] ?? $"http://127.0.0.1:{(IsFree(DefaultPort) ? DefaultPort : 0)}";

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
