/**
 * What the model asks of Java: regular expressions in RE2's syntax, and lower case.
 *
 * <p>VDMJ finds a class by the name of the module that it implements, so the package is called as
 * the model's module {@code ciliumvdm_Text} demands.
 */
@NullMarked
package ciliumvdm;

import org.jspecify.annotations.NullMarked;
