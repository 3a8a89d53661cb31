using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TirGen.Http;

/// <summary>Reads options from texts of a configuration. No message repeats a text: it may stand under the wrong key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionText
{
    /// <summary>Reads a value as the invariant culture writes it.</summary>
    /// <typeparam name="T">The type of the option.</typeparam>
    /// <param name="name">The option.</param>
    /// <param name="text">What the configuration says.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text is no such value; the message names the option.</exception>
    public static T Parse<T>(string name, string text)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out T? value) ? value : throw Misfit(name);

    /// <summary>Reads an absolute address.</summary>
    /// <param name="name">The option.</param>
    /// <param name="text">What the configuration says.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">The text is no absolute address; the message names the option.</exception>
    public static Uri Address(string name, [StringSyntax(StringSyntaxAttribute.Uri)] string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw Misfit(name);

    /// <summary>The answer to a text that is no value of an option.</summary>
    /// <param name="name">The option.</param>
    /// <returns>An exception that names it.</returns>
    public static ArgumentException Misfit(string name) => new($"The configuration's text for {name} is no value of that option.", name);
}
