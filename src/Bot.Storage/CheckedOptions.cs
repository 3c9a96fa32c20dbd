using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

public static class CheckedOptions
{
    /// <summary>Binds the section, checks it when the program starts, and gives the options out as themselves.</summary>
    /// <param name="complete">Makes of what was set what is meant, before the check.</param>
    public static IServiceCollection AddCheckedOptions<T>(this IServiceCollection services, IConfigurationSection section, Action<T>? complete = null)
        where T : class
    {
        services.AddOptions<T>().Bind(section).PostConfigure(options => complete?.Invoke(options)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<T>>(new Annotations<T>(section.Key))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }

    /// <summary>Data annotations, in words for people: the library's own name a type that nobody outside of the program knows.</summary>
    private sealed class Annotations<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var wrong = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new(options), wrong, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(wrong.Select(one => one.MemberNames.Any() ? $"{section}: {one.ErrorMessage}" : one.ErrorMessage ?? section));
        }
    }
}
