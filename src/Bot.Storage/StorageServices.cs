using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Storage;

public static class StorageServices
{
    /// <summary>The database and its stores.</summary>
    /// <param name="root">The folder that a relative <see cref="StorageOptions.Path"/> starts from.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, string root)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddCheckedOptions<StorageOptions>(configuration.GetSection(StorageOptions.Section), options => options.Path = Path.Combine(root, options.Path))
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
