namespace TirGen.Specification.Model;

/// <summary>What a security scheme sends, and where.</summary>
public enum SecuritySchemeKind
{
    /// <summary>A token in the header <c>Authorization</c> (RFC 6750).</summary>
    Bearer,

    /// <summary>A token that OAuth 2 or OpenID Connect gave, sent as <see cref="Bearer"/>.</summary>
    IssuedToken,

    /// <summary>User and password in the header <c>Authorization</c> (RFC 7617).</summary>
    Basic,

    /// <summary>A key in a header of its own.</summary>
    KeyInHeader,

    /// <summary>A key in the query.</summary>
    KeyInQuery,

    /// <summary>A key in a cookie.</summary>
    KeyInCookie,
}
