/* head */
SELECT 1;
