using Bot.Storage;
using Bot.TelegramChat.Admin;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Handling;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Receiving;
using Bot.TelegramChat.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;

namespace Bot.TelegramChat;

public static class TelegramChatServices
{
    /// <summary>The bot as a hosted service. Wants an IAnswerer, AnswerOptions, an ILibrary and <see cref="StorageServices.AddStorage"/> beside it.</summary>
    public static IServiceCollection AddTelegramChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<TelegramOptions>(configuration.GetSection(TelegramOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<HostOptions>().PostConfigure<TelegramOptions>((host, telegram) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(telegram.ShutdownSeconds + 10));
        return services.AddSending().AddConversation().AddReceiving().AddOperations(configuration);
    }

    /// <summary><c>/health</c>, and in webhook mode the address that Telegram calls.</summary>
    public static void MapTelegramChat(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health");
        var options = routes.ServiceProvider.GetRequiredService<TelegramOptions>();
        if (options.Mode == ReceivingMode.Webhook)
            routes.MapPost(new Uri(options.WebhookUrl).AbsolutePath, routes.ServiceProvider.GetRequiredService<WebhookEndpoint>().ReceiveAsync);
    }

    private static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<TelegramApi>()
        .AddSingleton<OutgoingCalls>()
        .AddSingleton<ChatRates>()
        .AddSingleton<SendGate>()
        .AddSingleton<Setbacks>()
        .AddSingleton<Delivery>()
        .AddSingleton<OutgoingQueue>();

    private static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<BotIdentity>()
        .AddSingleton<Typing>()
        .AddSingleton<Asking>()
        .AddSingleton<InlineAsking>()
        .AddSingleton<ArticleList>()
        .AddSingleton<AnswerButtons>()
        .AddSingleton<Buttons>()
        .AddSingleton<AdminCommands>()
        .AddSingleton<PlanButtons>()
        .AddSingleton<TelegramFiles>()
        .AddSingleton<DocumentOffers>()
        .AddSingleton<UnansweredList>()
        .AddSingleton<StatusReport>()
        .AddSingleton<Reindexing>()
        .AddSingleton<IUpdateHandler, ChatConversation>();

    private static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddSingleton<UpdateDispatcher>()
        .AddSingleton<WarmUp>()
        .AddSingleton<Intake>()
        .AddSingleton<PollingLoop>()
        .AddSingleton<Connection>()
        .AddSingleton<WebhookEndpoint>()
        .AddHostedService<ChatService>();

    private static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<Secrets>()
            .AddSingleton<ChatMetrics>()
            .AddSingleton<RecentErrors>()
            .AddSingleton<FatalStop>()
            .AddSingleton<Menus>()
            .AddSingleton<Liveness>()
            .AddHostedService<Pruning>()
            .AddHostedService<QueueGauges>();
        services.AddHealthChecks().AddCheck<Liveness>("telegram");

        // The standard variable of OpenTelemetry: without it nothing is exported.
        if (!string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            services.AddOpenTelemetry().WithMetrics(metrics => metrics
                .AddMeter(ChatMetrics.MeterName, "System.Runtime", "Microsoft.AspNetCore.Hosting")
                .AddOtlpExporter());
        }

        return services;
    }
}
