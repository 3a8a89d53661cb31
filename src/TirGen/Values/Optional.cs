using System.Text.Json.Serialization;

namespace TirGen;

/// <summary>A value that may be absent; one that is there may still be <see langword="null"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// A JSON property of this type needs <see cref="JsonIgnoreCondition.WhenWritingDefault"/>, so that an absent value is left out. Where it cannot
/// be left out, as in an array, it is written as <c>null</c>.
/// </remarks>
[JsonConverter(typeof(OptionalConverterFactory))]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Holds a value.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>Whether there is a value; <see langword="false"/> for <see langword="default"/>.</summary>
    public bool IsSet { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => IsSet ? _value : throw new InvalidOperationException("The value is absent.");

    /// <summary>Holds a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Compares presence and value.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Compares presence and value.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or another one when it is absent.</summary>
    /// <param name="fallback">What to answer when there is none.</param>
    /// <returns>The value or <paramref name="fallback"/>.</returns>
    public T GetValueOrDefault(T fallback) => IsSet ? _value : fallback;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsSet == other.IsSet && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsSet, _value);

    /// <summary>The value's text, <c>null</c>, or nothing when absent.</summary>
    public override string ToString() => IsSet ? _value?.ToString() ?? "null" : "";
}
