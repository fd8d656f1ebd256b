namespace CsBot.Invitations;

internal static class InvitationsSetup
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services.AddScoped<InvitationReader>().AddScoped<MailFiles>();
}
