using CsBot.Dialogs.Mail;
using CsBot.Turns.Middleware;

namespace CsBot.Invitations;

public static class InvitationsSetup
{
    public static IServiceCollection AddInvitations(this IServiceCollection services)
    {
        services.AddOptions<InvitationOptions>().BindConfiguration(InvitationOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.FileHosts.All(host => Uri.CheckHostName(host) == UriHostNameType.Dns),
                "Invitations:FileHosts takes names of hosts, such as sharepoint.com, without https:// and without *.")
            .ValidateOnStart();
        services.AddScoped<InvitationReader>();
        services.AddScoped<MailFiles>();
        services.AddSingleton<MailDownload>();
        services.AddScoped<MailDesk>();
        services.AddScoped<InvitationWords>();
        return services;
    }
}
