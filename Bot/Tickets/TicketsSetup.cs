namespace CsBot.Tickets;

internal static class TicketsSetup
{
    public static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddOptions<SupportOptions>().BindConfiguration(SupportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CustomerLimits>();
        services.AddSingleton<OfficeHours>().AddSingleton<TicketClock>().AddScoped<TopicNames>();
        services.AddSingleton<TicketStore>().AddSingleton<TicketFigures>().AddSingleton<InboxDirectory>().AddSingleton<TicketNumbers>();
        services.AddScoped<TicketLanguages>().AddScoped<TicketCards>().AddScoped<RequestCards>().AddScoped<TicketNews>().AddScoped<CustomerButtons>().AddScoped<CustomerSide>();
        services.AddScoped<TicketThreads>().AddScoped<TicketDesk>().AddScoped<TicketHistory>().AddScoped<TicketOpening>();
        services.AddScoped<RelayedEdits>().AddScoped<ReplySender>().AddScoped<HeldReplies>().AddScoped<PictureCourier>();
        return services;
    }
}
