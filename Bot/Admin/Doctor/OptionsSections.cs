using System.Reflection;
using CsBot.Content;
using CsBot.Hosting;
using CsBot.Hosting.Credentials;
using CsBot.Hosting.Pages;
using CsBot.Hosting.Security;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns.Middleware;
using CsBot.Turns.Outbox;
using CsBot.Understanding.Choosing;
using CsBot.Understanding.Questions;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>One section of the settings; the empty name is the top, where the names of the Bot Framework stand.</summary>
/// <param name="Guard">Lets what no setting can mean be found wherever the section is read.</param>
internal sealed record OptionsSection(string Name, IReadOnlyList<string> Keys, Action<IServiceProvider> Read, Action<IServiceCollection> Guard)
{
    public string PathTo(string key) => Name.Length == 0 ? key : $"{Name}:{key}";
}

/// <summary>Every section that the bot reads. A new one belongs here.</summary>
internal static class OptionsSections
{
    public static IReadOnlyList<OptionsSection> All { get; } =
    [
        Of<BotIdentityOptions>(""),
        Of<SecurityOptions>(SecurityOptions.Section),
        Of<StorageOptions>(StorageOptions.Section),
        Of<DeliveryOptions>(DeliveryOptions.Section),
        Of<ContentOptions>(ContentOptions.Section),
        Of<AnswerOptions>(AnswerOptions.Section),
        Of<ChoosingOptions>(ChoosingOptions.Section),
        Of<InvitationOptions>(InvitationOptions.Section),
        Of<SupportOptions>(SupportOptions.Section),
        Of<LimitOptions>(LimitOptions.Section),
        Of<OperatorOptions>(OperatorOptions.Section),
    ];

    /// <summary>Every section is read with an eye on what no setting can mean.</summary>
    public static IServiceCollection AddSettingValues(this IServiceCollection services)
    {
        foreach (OptionsSection section in All)
        {
            section.Guard(services);
        }

        return services;
    }

    private static OptionsSection Of<TOptions>(string name)
        where TOptions : class
    {
        string[] keys = [.. KeysOf(typeof(TOptions))];
        return new OptionsSection(
            name,
            keys,
            services => _ = services.GetRequiredService<IOptions<TOptions>>().Value,
            services => services.AddSingleton<IValidateOptions<TOptions>>(provider =>
                new SettingValues<TOptions>(provider.GetRequiredService<IConfiguration>(), name, keys)));
    }

    /// <summary>What can be set is what the section binds: a property with a setter, or a list.</summary>
    private static IEnumerable<string> KeysOf(Type options) => options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite || property.PropertyType == typeof(IList<string>)).Select(property => property.Name);
}
