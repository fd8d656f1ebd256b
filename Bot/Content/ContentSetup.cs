using System.ComponentModel.DataAnnotations;
using CsBot.Content.Cards;
using CsBot.Content.Reading;
using CsBot.Content.Versions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CsBot.Content;

/// <summary>Section "Content".</summary>
internal sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>The folder Cards/, absolute or relative to the program.</summary>
    [Required]
    public string Folder { get; set; } = "Cards";

    /// <summary>Edited content is taken into use while the bot runs.</summary>
    public bool Reload { get; set; } = true;

    /// <summary>Where clients reach the bot, for its pictures. Without it: the first address the bot listens on.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Where people open Teams. Without it: that of the cloud.</summary>
    public Uri? TeamsAddress { get; set; }

    public string FullPath => Path.GetFullPath(Folder, AppContext.BaseDirectory);
}

/// <summary>Everything that is read from Cards/ at start-up.</summary>
internal static class ContentSetup
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddOptions<ContentOptions>().BindConfiguration(ContentOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.PublicAddress is not { IsAbsoluteUri: false } and not { Scheme: not ("http" or "https") },
                "Setting Content:PublicAddress is not a complete address; write for example https://bot.contoso.com.")
            .Validate(options => options.TeamsAddress is null or { IsAbsoluteUri: true, Scheme: "https" },
                "Setting Content:TeamsAddress is not a complete address; write for example https://dod.teams.microsoft.us.")
            .ValidateOnStart();
        services.AddSingleton<LoadContent>(ContentLoader.Load);
        services.AddSingleton<ContentVersions>();
        services.AddHostedService<ContentReload>();
        services.AddScoped<VersionContent>().AddScoped(provider => provider.GetRequiredService<VersionContent>().Version);
        services.AddScoped(provider => Content(provider).Guides).AddScoped(provider => Content(provider).Texts);
        services.AddScoped(provider => Content(provider).Words).AddScoped(provider => Content(provider).Cards);
        services.AddScoped(provider => Content(provider).Answers).AddScoped(provider => Content(provider).Mail);
        services.AddScoped(provider => Content(provider).Replies);
        services.AddSingleton(provider => new PictureAddresses(() => PublicAddress(provider)));
        return services;
    }

    /// <summary>Loads the content now, so that a mistake in it stops the start, and serves its pictures.</summary>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static void MapContent(this WebApplication app)
    {
        ContentVersion first = app.Services.GetRequiredService<ContentVersions>().Current;

        // After the start, so that nobody's first message waits for it.
        app.Lifetime.ApplicationStarted.Register(() => _ = first.PrepareAsync());
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(Folder(app.Services), PictureAddresses.Path)),
            RequestPath = "/" + PictureAddresses.Path,
        });
    }

    private static ContentSet Content(IServiceProvider services) => services.GetRequiredService<VersionContent>().Value;

    private static string Folder(IServiceProvider services) => services.GetRequiredService<IOptions<ContentOptions>>().Value.FullPath;

    private static Uri PublicAddress(IServiceProvider services) =>
        services.GetRequiredService<IOptions<ContentOptions>>().Value.PublicAddress
        ?? new Uri(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
