namespace CsBot;

/// <summary>Registers what is found by its interface, so that a new one needs no line in a list.</summary>
internal static class Registration
{
    /// <summary>Adds every class of the bot that implements the interface, as itself and as the interface, for each content version.</summary>
    public static IServiceCollection AddImplementations<TInterface>(this IServiceCollection services)
        where TInterface : class => services.Scan(scan => scan.FromAssemblyOf<TInterface>()
            .AddClasses(classes => classes.AssignableTo<TInterface>(), publicOnly: false).AsSelfWithInterfaces(type => type == typeof(TInterface)).WithScopedLifetime());
}
