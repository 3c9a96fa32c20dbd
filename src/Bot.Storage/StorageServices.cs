using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

public static class StorageServices
{
    /// <summary>The database and its stores.</summary>
    /// <param name="root">The folder that a relative <see cref="StorageOptions.Path"/> starts from.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, string root)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .PostConfigure(options => options.Path = Path.Combine(root, options.Path))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value)
            .AddSingleton<Database>()
            .AddSingleton<UpdateStore>()
            .AddSingleton<Outbox>()
            .AddSingleton<AnswerStore>()
            .AddSingleton<VoteStore>()
            .AddSingleton<UnansweredStore>()
            .AddSingleton<PlanStore>()
            .AddSingleton<ChatStore>()
            .AddSingleton<Retention>();
    }
}
