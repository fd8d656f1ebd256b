using Microsoft.Extensions.Options;

namespace CsBot.Invitations;

public static class InvitationsSetup
{
    public static IServiceCollection AddInvitations(this IServiceCollection services)
    {
        services.AddOptions<InvitationOptions>().BindConfiguration(InvitationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => MailFactsLoader.Load(provider.GetRequiredService<IOptions<ContentOptions>>().Value.FullPath));
        services.AddSingleton<InvitationReader>();
        services.AddSingleton<MailFiles>();
        services.AddSingleton<MailDownload>();
        services.AddSingleton<MailDesk>();
        services.AddSingleton<InvitationWords>();
        return services;
    }
}
