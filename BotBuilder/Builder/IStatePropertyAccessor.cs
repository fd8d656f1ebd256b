namespace Microsoft.Bot.Builder;

/// <summary>A property by name.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The property's name.</summary>
    string Name { get; }
}

/// <summary>One value of the state of a turn.</summary>
/// <typeparam name="T">The value's type. It must survive JSON: public constructor or parameters, public properties.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>
    /// The value, loaded on first use. Changes to the object it returns are saved with the state. Where there is none the factory's value is
    /// kept and returned, without a factory the type's default is returned.
    /// </summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = default, CancellationToken cancellationToken = default);

    /// <summary>Removes the value.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Sets the value; it is stored when the state is saved.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}

/// <summary>Makes property accessors.</summary>
public interface IPropertyManager
{
    /// <summary>Makes the accessor of a property.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
